import { expectAccessible, expectForcedColours, expectReflow } from "./support/audit.ts";
import { VISA, card } from "./support/cards.ts";
import { expect, test } from "./support/test.ts";

const WORDS = {
  en: { subject: "Atelier Forme has saved your card", manage: "Read or end this agreement" },
  fr: { subject: "Atelier Forme a enregistré votre carte", manage: "Relire cet accord ou y mettre fin" },
};

for (const language of ["en", "fr"] as const) {
  test.describe(language, () => {
    test.use({ locale: language === "fr" ? "fr-FR" : "en-GB" });

    test(`an enrolment's mail is read in the sandbox and leads to the agreement`, { tag: ["@noscript"] }, async ({ consumer, server, page, javaScriptEnabled }) => {
      const words = WORDS[language];
      const someone = consumer.speaking(language);
      await someone.begin("gym");
      await someone.enrol(card(VISA));
      const mail = page.getByRole("link", { name: words.subject }).first();
      await expect(async () => {
        await page.goto(`${server.base}/?lang=${language}`);
        await expect(mail).toBeVisible({ timeout: 500 });
      }).toPass();
      await mail.click();
      await expect(page.getByRole("heading", { level: 1, name: words.subject })).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator("blockquote")).toContainText("Atelier Forme");
      const link = page.getByRole("link", { name: words.manage });
      if (javaScriptEnabled) {
        for (const scheme of ["light", "dark"] as const) {
          await expectAccessible(page, { scheme, width: 360 });
        }
        await expectForcedColours(page);
        await expectReflow(page);
      }
      await link.click();
      await expect(page).toHaveURL(/\/agreement\//);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
    });
  });
}
