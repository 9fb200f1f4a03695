import { isObject, type JsonObject } from '../json.js';
import { Refusal } from '../refusal.js';

/** The options of a menu, grouped or not; none for what is no menu. */
export function optionsOf(element: JsonObject): JsonObject[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups : [element];
  return groups
    .flatMap((group) => (isObject(group) && Array.isArray(group.options) ? group.options : []))
    .filter(isObject);
}

/** The option with this `value`. Throws where the menu has none such. */
export function optionOf(element: JsonObject, value: unknown): JsonObject {
  const options = optionsOf(element);
  const found = options.find((one) => one.value === value);
  if (found) return found;
  const present = options.map((one) => one.value).join(', ');
  throw new Refusal(`${element.action_id} has no option ${value}; there are ${present}`);
}
