/** How the hosted page is shown. */
export type Mode = "inline" | "lightbox" | "redirect";

/** Where an enrolment stands, as the hosted page says. New names may be added. */
export type State =
  | "card"
  | "checking"
  | "busy"
  | "authentication"
  | "challenge"
  | "verification"
  | "code"
  | "unknown"
  | "cancelling"
  | "completed"
  | "declined"
  | "cancelled"
  | "expired"
  | "failed"
  | (string & {});

/** What the events `completed`, `cancelled`, `expired` and `failed` carry. None of it is proof: ask the API. */
export interface End {
  state: State | "unreachable";
  /** Where the merchant wants the consumer, with `PayId`; empty when the page could not be reached. */
  returnUrl?: string;
  /** The query of that address. */
  params?: Record<string, string>;
}

/** The events of a card element, by name. */
export interface MaillonEvents {
  /** The first page is shown. */
  ready: CustomEvent<Record<string, never>>;
  /** The content is this high, in CSS pixels. */
  height: CustomEvent<{ height: number }>;
  /** Another page is shown; `notice` names the family of a refusal and `message` says it in the consumer's language. */
  state: CustomEvent<{ state: State; notice: string; message: string }>;
  /** The form is right and about to be sent; may come more than once. `preventDefault()` keeps it back. */
  beforesubmit: CustomEvent<Record<string, never>>;
  /** The card is saved. `preventDefault()` keeps the browser on this page. */
  completed: CustomEvent<End>;
  /** The consumer gave up. `preventDefault()` keeps the browser on this page. */
  cancelled: CustomEvent<End>;
  /** The page's time was over. */
  expired: CustomEvent<End>;
  /** Refused for good (`declined`), an error of ours (`failed`), or no page came (`unreachable`). */
  failed: CustomEvent<End>;
  /** The page was taken away; its session goes on and can be opened again. */
  close: CustomEvent<Record<string, never>>;
}

/** `<maillon-card>`: see docs/widget.md for its attributes. */
export class MaillonCard extends HTMLElement {
  /** How the page is shown. */
  get mode(): Mode | (string & {});
  /** Where the enrolment stands; empty before the first page. */
  get state(): State | "";
  /** The address of the hosted page. */
  get address(): URL | null;
  /** Shows the page. */
  open(): void;
  /** Takes the page away, without a question. */
  close(): void;
  addEventListener<K extends keyof MaillonEvents>(
    type: K,
    listener: (this: MaillonCard, event: MaillonEvents[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** What {@link open} takes; all of it but `target` becomes an attribute. */
export interface Options {
  /** `lightbox` unless said otherwise. */
  mode?: Mode;
  /** Where the element is put: the body unless said otherwise. */
  target?: Element;
  /** `stay`: the browser is not led back; the shop's page goes on itself. */
  return?: "stay";
  /** `top`: the bank's challenge leaves the shop's page. */
  challenge?: "top";
  /** The page's language, a BCP 47 tag. */
  lang?: string;
  /** What the frame is called before its page has said it. */
  label?: string;
}

/** Shows a hosted page without markup. */
export function open(address: string | URL, options?: Options): MaillonCard;

declare global {
  interface HTMLElementTagNameMap {
    "maillon-card": MaillonCard;
  }
}
