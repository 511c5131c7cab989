import type { CDPSession, Page } from "@playwright/test";

/** What a screen reader says of one thing: its role and its name. */
export type Said = `${string} ${string}`;

/** A node of Chromium's accessibility tree, as far as it is needed. */
interface Node {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  childIds?: string[];
  backendDOMNodeId?: number;
}

/** What is operated. */
const CONTROLS = new Set(["button", "link", "textbox", "checkbox", "radio", "combobox", "DisclosureTriangle", "Iframe"]);
/** What a reader jumps to and from. */
const MARKS = new Set([...CONTROLS, "heading", "group", "alert", "status", "navigation", "form"]);
const TAB_STOPS_MAX = 40;

/** A page as a screen reader finds it, from Chromium's own accessibility tree. Pages in frames are left out. */
export class ScreenReader {
  private constructor(
    private readonly page: Page,
    private readonly devtools: CDPSession,
  ) {}

  static async start(page: Page): Promise<ScreenReader> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Accessibility.enable");
    return new ScreenReader(page, devtools);
  }

  /** Headings, groups, alerts and controls in reading order. */
  async order(): Promise<Said[]> {
    return (await this.nodes(MARKS)).map(said);
  }

  /** Everything that is operated, in reading order; whatever the Tab key does not reach is left out. */
  async stops(): Promise<Said[]> {
    const controls = await this.nodes(CONTROLS);
    const reached = await Promise.all(controls.map((node) => this.byTab(node)));
    return controls.filter((_, index) => reached[index]).map(said);
  }

  /** From the top of the page with the Tab key until the page is left: what has the focus, one after the other. */
  async tabs(): Promise<Said[]> {
    await this.toTop();
    const stops: Said[] = [];
    while (stops.length < TAB_STOPS_MAX) {
      await this.page.keyboard.press("Tab");
      const focused = await this.focused();
      if (focused === null) break;
      // From inside a frame, whose stops are its own, the frame is still what has the focus here.
      if (stops.at(-1) !== focused) stops.push(focused);
    }
    return stops;
  }

  /** Where the controls are, from the top of the page, in Tab order; in pixels. */
  async tops(): Promise<number[]> {
    const controls = await this.nodes(CONTROLS);
    const tops = await Promise.all(
      controls.map(async (node) => ((await this.byTab(node)) ? this.on<number>(node, "function () { return this.getBoundingClientRect().top + scrollY; }") : null)),
    );
    return tops.filter((top) => top !== null);
  }

  /** The focus back before the first stop. */
  private async toTop(): Promise<void> {
    await this.page.evaluate(() => {
      const first = document.body;
      first.tabIndex = -1;
      first.focus();
      first.removeAttribute("tabindex");
    });
  }

  private async focused(): Promise<Said | null> {
    const { result } = await this.devtools.send("Runtime.evaluate", { expression: "document.activeElement" });
    if (!result.objectId || result.className === "HTMLBodyElement") return null;
    const { nodes } = await this.devtools.send("Accessibility.getPartialAXTree", { objectId: result.objectId, fetchRelatives: false });
    return said(nodes[0] as Node);
  }

  private byTab(node: Node): Promise<boolean> {
    const own = "function () { const radio = this.type === 'radio'; return this.tabIndex >= 0 && (!radio || this.checked || !this.form.querySelector(`[name=${this.name}]:checked`)); }";
    return this.on<boolean>(node, own);
  }

  private async on<T>(node: Node, declaration: string): Promise<T> {
    const { object } = await this.devtools.send("DOM.resolveNode", { backendNodeId: node.backendDOMNodeId! });
    const { result } = await this.devtools.send("Runtime.callFunctionOn", { objectId: object.objectId!, functionDeclaration: declaration, returnByValue: true });
    return result.value as T;
  }

  /** Depth first: the order in which it is read. */
  private async nodes(roles: Set<string>): Promise<Node[]> {
    const { nodes } = (await this.devtools.send("Accessibility.getFullAXTree")) as { nodes: Node[] };
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const walk = (node: Node): Node[] => [node, ...(node.childIds ?? []).flatMap((id) => walk(byId.get(id)!))];
    const [root] = nodes;
    return root ? walk(root).filter((node) => !node.ignored && roles.has(node.role?.value ?? "")) : [];
  }
}

function said(node: Node): Said {
  return `${node.role?.value ?? ""} ${(node.name?.value ?? "").replace(/\s+/g, " ").trim()}`;
}
