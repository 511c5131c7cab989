// @ts-check
// The markup and the calls of the Payline widget, on top of <maillon-card>: an existing #PaylineWidget works when the
// host of its script and style is changed. Served as /scripts/widget-min.js; docs/widget.md says what is not possible.
(() => {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript ?? document.querySelector('script[src*="/scripts/widget-min.js"]'));
  const base = new URL(script?.src ?? location.href).origin;

  /** Our states in the other vendor's words. @type {Record<string, string>} */
  const STATES = {
    card: "PAYMENT_METHODS_LIST", authentication: "ACTIVE_WAITING", challenge: "ACTIVE_WAITING", verification: "ACTIVE_WAITING",
    unknown: "ACTIVE_WAITING", checking: "ACTIVE_WAITING", busy: "ACTIVE_WAITING", code: "PAYMENT_METHOD_NEEDS_MORE_INFOS", page: "MANAGE_WEB_WALLET", wallet: "MANAGE_WEB_WALLET",
    completed: "PAYMENT_SUCCESS", declined: "PAYMENT_FAILURE", cancelled: "PAYMENT_CANCELED", expired: "TOKEN_EXPIRED",
    failed: "PAYMENT_FAILURE", unreachable: "TOKEN_EXPIRED",
  };
  const INLINE = ["column", "tab", "shortcut"];
  const NOT_POSSIBLE = 501;

  /** @type {HTMLElement | null} */ let place = null;
  /** @type {import("./widget.js").MaillonCard | null} */ let card = null;
  /** @type {Record<string, any> | null} */ let context = null;
  let token = "";
  let template = "";
  let messages = 0;
  let displayed = 0;

  /** Calls the shop's function of that name. @param {string} name @param {unknown} [told] @returns {unknown} */
  function call(name, told) {
    const path = place?.getAttribute(`data-event-${name}`);
    const found = path?.split(".").reduce((/** @type {any} */ at, part) => at?.[part], window);
    return typeof found === "function" ? found(told) : undefined;
  }

  /** @param {string} of @param {string} [method] @returns {Promise<Record<string, any> | null>} nothing when the token names no session */
  async function ask(of, method = "GET") {
    try {
      const answer = await fetch(`${base}/pay/${encodeURIComponent(of)}/widget`, { method });
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  async function start() {
    place = document.querySelector("#PaylineWidget");
    if (!place) return;
    if (place.dataset["autoInit"] === "false" && !token) return;
    token ||= place.dataset["token"] ?? "";
    template ||= place.dataset["template"] ?? "lightbox";
    if (!token) return;
    call("willinit");
    if (!window.customElements || !window.MessageChannel) return void shown("BROWSER_NOT_SUPPORTED", true);
    const mine = token;
    await import(`${base}/widget.js`);
    context = await ask(mine);
    if (mine !== token || !place) return;
    call("willshow");
    card?.remove();
    card = document.createElement("maillon-card");
    card.setAttribute("src", `${base}/pay/${encodeURIComponent(token)}`);
    card.setAttribute("mode", INLINE.includes(template) ? "inline" : "lightbox");
    if (place.dataset["embeddedredirectionallowed"] === "false") card.setAttribute("challenge", "top");
    card.addEventListener("state", (event) => moved(/** @type {CustomEvent} */ (event).detail));
    for (const end of /** @type {const} */ (["completed", "cancelled", "expired", "failed"])) {
      card.addEventListener(end, (event) => {
        if (!shown(STATES[event.detail.state] ?? "PAYMENT_FAILURE", true)) event.preventDefault();
      });
    }
    card.addEventListener("beforesubmit", (event) => {
      if (call("beforepayment") === false) event.preventDefault();
    });
    place.classList.add("PaylineWidget");
    place.append(card);
    if (template === "lightbox") card.open();
  }

  /** @param {{ state: string, notice: string, message: string }} said */
  function moved({ state, notice, message: words }) {
    if (displayed) call("willremovemessage", { id: displayed });
    displayed = notice ? (messages += 1) : 0;
    if (displayed) call("willdisplaymessage", { id: displayed, type: "error", key: notice, message: words });
    const again = notice === "authentication_cancelled" ? "PAYMENT_CANCELED_WITH_RETRY" : "PAYMENT_FAILURE_WITH_RETRY";
    const name = state === "card" && notice ? again : STATES[state];
    const ends = ["completed", "declined", "cancelled", "expired", "failed"].includes(state);
    if (name && !ends) shown(name, false);
  }

  /** @param {string} state @param {boolean} final @returns {boolean} whether the widget goes on itself */
  function shown(state, final) {
    if (final && call("finalstatehasbeenreached", { state }) === false) return false;
    call("didshowstate", { state });
    return true;
  }

  /** @param {string} key */
  function info(key) {
    /** @type {Record<string, unknown>} */
    const known = {
      PaylineAmountSmallestUnit: context?.["amount"]?.value, PaylineCurrencyDigits: context?.["amount"]?.digits,
      PaylineCurrencyCode: context?.["amount"]?.currency, PaylineFormattedAmount: context?.["amount"]?.formatted,
    };
    return known[key];
  }

  const urls = () => ({ cancelUrl: context?.["cancelUrl"], returnUrl: context?.["returnUrl"] });
  const language = () => context?.["language"];
  const sandbox = () => context?.["sandbox"] === true;
  /** @param {string} what */
  const missing = (what) => () => console.warn(`Payline.Api.${what} does nothing here: see docs/widget.md`);
  /** @param {unknown[]} given */
  const update = (...given) => {
    const answer = given.find((value) => typeof value === "function");
    if (typeof answer === "function") answer({ status: NOT_POSSIBLE });
  };

  const Api = {
    init: () => {
      token ||= document.querySelector("#PaylineWidget")?.getAttribute("data-token") ?? "";
      return start();
    },
    reset: (/** @type {string} */ next = "", /** @type {string} */ look = "") => {
      token = next || token;
      template = look || template;
      return start();
    },
    show: () => {
      if (!card) return void Api.init();
      if (place) place.hidden = false;
      card.open();
    },
    hide: () => {
      if (card?.mode === "lightbox") card.close();
      else if (place) place.hidden = true;
    },
    toggle: () => (card && !place?.hidden && (card.mode === "inline" || card.state) ? Api.hide() : Api.show()),
    getToken: () => token || (document.querySelector("#PaylineWidget")?.getAttribute("data-token") ?? ""),
    getTokenStatus: async (/** @type {string} */ of, /** @type {(status: string) => void} */ answer) =>
      answer((await ask(of))?.["status"] ?? "UNKNOWN"),
    endToken: async (/** @type {unknown} */ _data, /** @type {(() => void) | undefined} */ answer) => {
      await ask(Api.getToken(), "POST");
      card?.remove();
      card = null;
      answer?.();
    },
    getCancelAndReturnUrls: urls,
    getContextInfo: info,
    getLanguage: language, getLanguageCode: language,
    isSandBox: sandbox, isSandbox: sandbox,
    updateWebpaymentData: update, updateWebPaymentData: update,
    getBuyerShortCut: missing("getBuyerShortCut"), getBuyerShortcut: missing("getBuyerShortcut"),
    finalizeShortCut: missing("finalizeShortCut"), finalizeShortcut: missing("finalizeShortcut"),
    getOrderInfos: () => ({}), getRecurringDetails: () => ({}), getFragmentedPaymentInfo: () => ({}),
    getCssIframeWhiteList: () => [],
  };
  const now = { getCancelUrl: () => urls().cancelUrl, getReturnUrl: () => urls().returnUrl };
  const Models = { Contexts: { ContextManager: { getCurrentContext: () => now } } };
  Object.assign(window, { Payline: { Api, Models, jQuery: /** @type {any} */ (window)["jQuery"] } });

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
