import t from 'tap';
import { nationalPhone } from '../../../web/venues/phone.ts';

t.test('numbers are shown as they are dialled where the venue is', async (t) => {
  for (const [international, shown] of [
    ['+33320495000', '03 20 49 50 00'],
    ['+262262409000', '02 62 40 90 00'],
    ['+262692123456', '06 92 12 34 56'],
    ['+590590123456', '05 90 12 34 56'],
    ['+594594123456', '05 94 12 34 56'],
    ['+596596123456', '05 96 12 34 56'],
    ['+687254321', '+687 25 43 21'],
    ['+68940123456', '+689 40 12 34 56'],
    ['+508411234', '+508 41 12 34'],
    ['+681722345', '+681 72 23 45'],
    ['+333204950', '+333204950'],
    ['+32470123456', '+32470123456'],
  ] as const)
    t.equal(nationalPhone(international).replaceAll('\u00a0', ' '), shown, international);
});
