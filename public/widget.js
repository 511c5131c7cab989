// @ts-check
// The loader: a shop's page includes it, and <maillon-card> shows a hosted card page in place, above the page, or on
// its own. See docs/widget.md. The page inside is of another origin; it tells what happens through a port that it
// asks for, and nothing that it tells is proof of anything: the shop's server reads the payment with its own key.

const HELLO = "maillon:hello";
const PORT = "maillon:port";
const QUIET_AFTER_LOAD_MS = 8_000;
const HEIGHT_MAX = 20_000;
const TEXT_MAX = 300;
const SANDBOX = "allow-forms allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-pointer-lock allow-top-navigation-by-user-activation";
/** States that end a visit, and the event that says so. @type {Record<string, string>} */
const ENDS = { completed: "completed", cancelled: "cancelled", expired: "expired", declined: "failed", failed: "failed" };
/** States in which leaving loses nothing that was typed or asked of the bank. */
const CALM = ["", "card", "cancelling", "unknown", ...Object.keys(ENDS)];

const STYLE = `
:host{display:block}
:host([hidden]){display:none}
iframe{display:block;width:100%;height:32rem;border:0}
dialog{box-sizing:border-box;width:min(35rem,100vw - 2rem);max-width:none;max-height:calc(100dvh - 2rem);padding:0;border:0;border-radius:.75rem;overflow:hidden;background:Canvas;color:CanvasText;font:1rem/1.5 system-ui,sans-serif;color-scheme:light dark}
dialog::backdrop{background:#000a}
.box[open]{display:flex;flex-direction:column}
.box iframe{flex:0 1 auto;min-height:0}
button{min-height:2.75rem;padding:.5rem 1rem;border:1px solid;border-radius:.5rem;background:none;color:inherit;font:inherit;cursor:pointer}
button:focus-visible{outline:3px solid;outline-offset:-3px}
.shut{flex:none;align-self:flex-end;border:0}
.ask{width:min(25rem,100vw - 2rem);padding:1.5rem}
.ask button{margin-inline-end:.5rem}
@media(max-width:40rem){.box{inset:0;width:100%;height:100dvh;max-height:none;margin:0;border-radius:0}.box iframe{flex:1;height:auto!important}}
`;

/** @param {unknown} value */
const text = (value) => (typeof value === "string" ? value.slice(0, TEXT_MAX) : "");

/** An absolute http or https address, or nothing. @param {unknown} value */
function web(value) {
  try {
    const url = new URL(String(value));
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** @param {string} name @param {string} [words] @param {() => void} [click] */
function make(name, words = "", click) {
  const element = document.createElement(name);
  element.textContent = words;
  if (click) element.addEventListener("click", click);
  return element;
}

// Imported where there is no document, the module does nothing.
export class MaillonCard extends /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? Object) {
  /** @type {HTMLIFrameElement | null} */ #frame = null;
  /** @type {HTMLDialogElement | null} */ #box = null;
  /** @type {HTMLDialogElement | null} */ #ask = null;
  /** @type {MessagePort | null} */ #port = null;
  /** @type {URL | null} */ #back = null;
  #state = "";
  #typed = false;
  #begun = false;
  #greeted = 0;
  #loaded = 0;
  #overflow = "";
  /** @type {Record<string, unknown>} */ #words = {};

  /** How the page is shown: `inline` (by default), `lightbox` or `redirect`. */
  get mode() {
    return this.getAttribute("mode") ?? "inline";
  }

  /** Where the enrolment stands, as the page said last. */
  get state() {
    return this.#state;
  }

  /** The address of the hosted page: the attribute `src`, or the link inside. */
  get address() {
    return web(this.getAttribute("src") ?? /** @type {HTMLAnchorElement | null} */ (this.querySelector("a[href]"))?.href);
  }

  connectedCallback() {
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
      root.append(make("slot"));
      root.addEventListener("slotchange", () => this.#begin());
      this.addEventListener("click", this.#clicked);
    }
    this.#begun = false;
    this.#begin();
  }

  disconnectedCallback() {
    this.#shut();
  }

  #begin() {
    if (this.mode === "inline" && !this.#begun) this.open();
  }

  /** @param {MouseEvent} event */
  #clicked = (event) => {
    const plain = !event.defaultPrevented && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (this.mode !== "lightbox" || !plain || !(event.target instanceof Element) || !event.target.closest("a,button")) return;
    event.preventDefault();
    this.open();
  };

  /** Shows the page. */
  open() {
    const address = this.address;
    if (!address || this.#frame) return;
    const boxed = this.mode === "lightbox";
    if (this.mode === "redirect" || location.origin === "null") return location.assign(address);
    const width = boxed ? Math.min(560, innerWidth) : this.clientWidth || innerWidth;
    const ours = { embed: boxed ? "lightbox" : "inline", parent: location.origin, view: `${Math.round(width)}x${innerHeight}` };
    if (this.lang) address.searchParams.set("lang", this.lang);
    for (const [name, value] of Object.entries(ours)) address.searchParams.set(name, value);
    const frame = document.createElement("iframe");
    frame.title = this.getAttribute("label") ?? "Card";
    frame.allow = "payment *; publickey-credentials-get *";
    frame.setAttribute("sandbox", SANDBOX);
    frame.src = address.href;
    frame.addEventListener("load", () => this.#arrived(frame));
    this.#frame = frame;
    this.#begun = true;
    this.#greeted = this.#loaded = 0;
    addEventListener("message", this.#greet);
    if (boxed) this.#raise(frame);
    else this.shadowRoot?.replaceChildren(frame);
  }

  /** Takes the page away, without a question. The session goes on: it can be opened again. */
  close() {
    if (!this.#frame) return;
    this.#shut();
    this.#tell("close");
  }

  #shut() {
    removeEventListener("message", this.#greet);
    this.#port?.close();
    this.#ask?.remove();
    const box = this.#box;
    this.#port = this.#ask = this.#box = this.#frame = null;
    this.#state = "";
    this.#typed = false;
    if (box) {
      document.documentElement.style.overflow = this.#overflow;
      // The browser gives the focus back to where it was.
      box.close();
      box.remove();
    }
    this.shadowRoot?.replaceChildren(make("slot"));
  }

  /** The rest of the page is inert, the focus stays inside: what browsers do for a modal dialogue. @param {HTMLIFrameElement} frame */
  #raise(frame) {
    const box = /** @type {HTMLDialogElement} */ (make("dialog"));
    box.className = "box";
    box.setAttribute("aria-label", frame.title);
    const shut = make("button", "✕", () => this.#leave());
    shut.className = "shut";
    shut.ariaLabel = "Close";
    box.append(shut, frame);
    box.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.#leave();
    });
    // A browser may close it against our wish, on the second Escape.
    box.addEventListener("close", () => {
      if (this.#box !== box) return;
      box.showModal();
      this.#leave();
    });
    this.#box = box;
    this.shadowRoot?.append(box);
    this.#overflow = document.documentElement.style.overflow;
    document.documentElement.style.overflow = "hidden";
    box.showModal();
  }

  /** Closes, after a question when something would be lost. */
  #leave() {
    if (!this.#box || this.#ask) return;
    if (!this.#typed && CALM.includes(this.#state)) return this.close();
    const words = this.#words;
    const ask = /** @type {HTMLDialogElement} */ (make("dialog"));
    const stay = make("button", text(words["no"]), () => ask.close());
    const go = make("button", text(words["yes"]), () => this.close());
    ask.className = "ask";
    ask.setAttribute("role", "alertdialog");
    ask.setAttribute("aria-label", text(words["question"]));
    ask.append(make("h2", text(words["question"])), make("p", text(words["line"])), stay, go);
    ask.addEventListener("close", () => {
      ask.remove();
      this.#ask = null;
    });
    this.#ask = ask;
    this.#box.append(ask);
    ask.showModal();
  }

  /** A page inside asks for its port: each page for one, the newest alone is heard. @param {MessageEvent} event */
  #greet = (event) => {
    const { origin } = this.address ?? {};
    const page = this.#frame?.contentWindow;
    if (!page || event.source !== page || event.origin !== origin || event.data !== HELLO) return;
    this.#greeted += 1;
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = (message) => this.#hear(Object(message.data));
    page.postMessage(PORT, origin, [port2]);
  };

  /** A page of ours asks for its port before it has loaded; what does not was refused or never came. @param {HTMLIFrameElement} frame */
  #arrived(frame) {
    const loaded = (this.#loaded += 1);
    setTimeout(() => {
      if (this.#frame !== frame || this.#greeted >= loaded) return;
      this.#shut();
      this.#tell("failed", { state: "unreachable" });
    }, QUIET_AFTER_LOAD_MS);
  }

  /** @param {Record<string, unknown>} said */
  #hear(said) {
    const height = Number(said["height"]);
    switch (said["type"]) {
      case "page": return this.#page(said);
      case "typed": this.#typed = true; break;
      case "escape": return this.#leave();
      case "submit": this.#port?.postMessage(this.#tell("beforesubmit")); break;
      case "leave": return this.#go();
      case "height":
        if (!(height > 0 && height < HEIGHT_MAX) || !this.#frame) return;
        this.#frame.style.height = `${Math.ceil(height)}px`;
        this.#tell("height", { height });
    }
  }

  /** @param {Record<string, unknown>} said */
  #page(said) {
    const state = text(said["state"]);
    const first = this.#state === "";
    const moved = state !== this.#state || !!said["notice"];
    if (!/^[a-z]+$/.test(state) || !this.#frame) return;
    this.#words = said;
    this.#typed = said["typed"] === true;
    this.#state = state;
    this.#back = web(said["return"]);
    this.#frame.title = text(said["title"]) || this.#frame.title;
    this.#box?.setAttribute("aria-label", this.#frame.title);
    const shut = this.#box?.querySelector("button");
    if (shut) shut.ariaLabel = text(said["close"]);
    if (first) {
      if (this.#box) this.#frame.focus();
      this.#tell("ready");
    }
    if (!moved) return;
    this.#tell("state", { state, notice: text(said["notice"]), message: text(said["message"]) });
    if (state === "challenge" && this.getAttribute("challenge") === "top" && this.address) {
      return location.assign(this.address.href.replace(/(\?|$)/, "/challenge$1"));
    }
    const end = ENDS[state];
    if (!end) return;
    const params = Object.fromEntries(this.#back?.searchParams ?? []);
    const goes = this.#tell(end, { state, returnUrl: this.#back?.href ?? "", params });
    if (goes && /^c/.test(end)) this.#go();
  }

  /** Back to where the merchant wants the consumer; with `return="stay"` the shop's page goes on itself. */
  #go() {
    if (this.getAttribute("return") === "stay") return this.#box && this.close();
    if (this.#back) location.assign(this.#back);
  }

  /** @param {string} name @param {Record<string, unknown>} [detail] @returns {boolean} whether nobody objected */
  #tell(name, detail = {}) {
    return this.dispatchEvent(new CustomEvent(name, { detail, cancelable: true }));
  }
}

globalThis.customElements?.get("maillon-card") ?? globalThis.customElements?.define("maillon-card", MaillonCard);

/**
 * Shows a hosted page without markup: in a lightbox unless `options` say otherwise.
 * @param {string | URL} address @param {{ mode?: string, target?: Element, return?: string, challenge?: string, lang?: string, label?: string }} [options]
 */
export function open(address, options = {}) {
  const { mode = "lightbox", target = document.body, ...others } = options;
  const card = /** @type {MaillonCard} */ (document.createElement("maillon-card"));
  for (const [name, value] of Object.entries({ ...others, mode, src: String(address) })) card.setAttribute(name, value);
  target.append(card);
  if (mode !== "inline") card.open();
  return card;
}
