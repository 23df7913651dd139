import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { PLANS } from './data/marketplaces.ts';

export interface Certificate {
  readonly certPem: string;
  readonly keyPem: string;
  /** Base64 SHA-256 of the public key, as `--ignore-certificate-errors-spki-list` wants it. */
  readonly spkiFingerprint: string;
}

/** A certificate of our own for every marketplace host, made anew and kept in memory only. */
export async function makeCertificate(now: number): Promise<Certificate> {
  const hosts = PLANS.flatMap(({ host }) => host ?? []);
  const names = [...hosts, '*.mirakl.net', 'localhost', 'backoffice.test'];
  const made = await generate([{ name: 'commonName', value: 'Trastienda stand-in' }], {
    algorithm: 'sha256',
    keySize: 2048,
    notBeforeDate: new Date(now - 86_400_000),
    notAfterDate: new Date(now + 30 * 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map((value) => ({ type: 2 as const, value })),
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  const spki = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    certPem: made.cert,
    keyPem: made.private,
    spkiFingerprint: createHash('sha256').update(spki).digest('base64'),
  };
}
