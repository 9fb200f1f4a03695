/** Where an imported file says otherwise of somebody's office than `people.yaml`; ours stands. */
export interface OfficeDisagreement {
  /** The id in `people.yaml`. */
  readonly person: string;
  readonly name: string;
  readonly office: string;
  /** In words: what differs, as `people.yaml` has it, and as the import has it. */
  readonly ours: string;
  readonly theirs: string;
  /** Where theirs is from. */
  readonly source: string;
}
