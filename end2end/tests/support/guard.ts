import { card } from "./cards.ts";
import type { Consumer } from "./consumer.ts";
import type { Opened } from "./merchant.ts";

/** Its bank refuses without asking its holder. */
const REFUSED = "4000011744135012";

/** A server behind a proxy that says where people are, whose merchants put up with one failed card a day. */
export const FEW_TRIALS = {
  MAILLON_TRUSTED_PROXIES: "127.0.0.1/32",
  MAILLON_GUARD__BUDGET: "1",
};

/** Tries cards until none is taken from there any more. */
export async function untilTurnedAway(consumer: Consumer, opened: Opened): Promise<void> {
  await consumer.page.setExtraHTTPHeaders({ "x-forwarded-for": "203.0.113.9" });
  await consumer.visit(opened);
  await consumer.card.send(card(REFUSED));
  await consumer.card.expectNotice("authenticationFailed");
  await consumer.card.send(card(REFUSED));
  await consumer.expectPage(consumer.words.turnedAway);
}
