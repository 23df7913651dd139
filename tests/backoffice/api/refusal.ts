/** An answer other than 200 that an operation decides on while it works. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    super(JSON.stringify(body));
    this.status = status;
    this.body = body;
  }
}

/** 400 as the API words it where one parameter is at fault. */
export function badParameter(field: string, message: string): Refusal {
  return new Refusal(400, { errors: [{ code: 'INVALID_PARAMETER', field, message }] });
}

/** The other form of error, a bare sentence. */
export function told(status: number, message: string): Refusal {
  return new Refusal(status, { message });
}
