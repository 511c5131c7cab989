/** What is typed into the form. */
export interface TypedCard {
  number: string;
  expiry: string;
  code: string;
  holder: string;
}

/** The last month of the year after next. */
export const EXPIRY = `12/${String((new Date().getUTCFullYear() + 2) % 100).padStart(2, "0")}`;

/** A card as its holder would type it. */
export function card(number: string, changes: Partial<TypedCard> = {}): TypedCard {
  const code = /^3[47]/.test(number) ? "1234" : "123";
  return { number, expiry: EXPIRY, code, holder: "Camille Martin", ...changes };
}

export const VISA = "4970100000000006";
export const MASTERCARD = "5132100000000008";
export const AMEX = "371000000000001";
export const CB_VISA = "4974100000000002";
export const CB_MASTERCARD = "5134100000000006";

/** What the consumer types at the bank. */
export const RIGHT_CODE = "1234";
