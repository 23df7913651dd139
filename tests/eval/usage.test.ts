import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

function run(...args: readonly string[]) {
  const { MIRAKL_API_KEY: _key, ...env } = process.env;
  return spawnSync(process.execPath, args, { encoding: 'utf8', env });
}

describe.each([
  ['tests/eval/try-api.ts', '--whole'],
  ['tests/backoffice/main.ts', '--api-only'],
])('%s', (program, option) => {
  it.each(['--help', '-h'])('tells how it is used: %s', (flag) => {
    const { status, stdout, stderr } = run(program, flag);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(option);
  });

  it('tells it too where an option is not known, and fails', () => {
    const { status, stdout, stderr } = run(program, '--nonsense');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain("'--nonsense'");
    expect(stderr).toContain(option);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
