import { expect, test } from '@jest/globals';
import { csvLine } from '../../src/desk/csv.js';

test.each([
  [['a', 'b'], 'a,b\r\n'],
  [['a,b', 'say "it"', 'two\nlines', '', null], '"a,b","say ""it""","two\nlines",,\r\n'],
  [[1, -2], '1,-2\r\n'],
  [['=1+1', '+1', '-1', '@x', '\tx', '＝1'], "'=1+1,'+1,'-1,'@x,'\tx,'＝1\r\n"],
])('%j', (values, line) => expect(csvLine(values)).toBe(line));
