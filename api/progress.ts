/**
 * Says on standard error what long work is doing: one line a step, rewritten in place on a terminal.
 * @param done,total shown as a share where both are known.
 */
export function sayProgress(step: string, done?: number, total?: number): void {
  const share = done === undefined ? '…' : total ? ` : ${Math.floor((100 * done) / total)} %` : ` : ${done}`;
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[2K${step}${share}`);
  else if (done === undefined || done === total) process.stderr.write(`${step}${share}\n`);
}
