// The card form as a client-rendered application would have it: controlled fields, digits grouped, errors in place.
import { useState } from "react";
import { createRoot } from "react-dom/client";

const given = document.getElementById("visit");
const visit = given ? JSON.parse(given.textContent) : await (await fetch("/visit.json")).json();
const NETWORKS = [["Visa", /^4/], ["Mastercard", /^5[1-5]|^2[2-7]/], ["American Express", /^3[47]/]];

const grouped = (text) => (text.replace(/\D/g, "").match(/\d{1,4}/g) ?? []).join(" ");
const separated = (text) => (/^\d{3,4}$/.test(text) ? `${text.slice(0, 2)}/${text.slice(2)}` : text);

const FIELDS = [
  { id: "number", label: "Card number", hint: "American Express, CB, Visa, Mastercard", mode: "numeric", auto: "cc-number", max: 30, write: grouped, right: (text) => /^(\d ?){12,19}$/.test(text), wrong: "Type the card number" },
  { id: "expiry", label: "Expires end", hint: "MM/YY", mode: "numeric", auto: "cc-exp", max: 9, write: separated, right: (text) => /^\d\d\/\d\d$/.test(text), wrong: "Type the month and year of expiry" },
  { id: "code", label: "Security code", hint: "3 or 4 digits", mode: "numeric", auto: "cc-csc", max: 4, write: (text) => text, right: (text) => /^\d{3,4}$/.test(text), wrong: "Type the security code" },
  { id: "holder", label: "Name on the card", mode: "text", auto: "cc-name", max: 45, write: (text) => text, right: (text) => text.trim() !== "", wrong: "Type the name as it is on the card" },
];

function Field({ field, value, error, change, children }) {
  return (
    <div className="field">
      <label htmlFor={field.id}>{field.label}</label>
      <p className="error" id={`${field.id}-error`}>{error}</p>
      <div className="with-network">
        <input id={field.id} name={field.id} inputMode={field.mode} autoComplete={field.auto} maxLength={field.max}
          aria-invalid={error ? true : undefined} aria-describedby={`${field.id}-error`} value={value}
          onChange={(event) => change(field.write(event.target.value))} />
        {children}
      </div>
      {field.hint && <p className="hint">{field.hint}</p>}
    </div>
  );
}

function Form() {
  const [values, setValues] = useState({ number: "", expiry: "", code: "", holder: "" });
  const [agreed, setAgreed] = useState(false);
  const [errors, setErrors] = useState({});
  const network = NETWORKS.find(([, shape]) => shape.test(values.number))?.[0];
  const submit = (event) => {
    const wrong = Object.fromEntries(FIELDS.filter(({ id, right }) => !right(values[id])).map(({ id, wrong }) => [id, wrong]));
    if (!agreed) wrong.consent = "Tick the box to give your authorisation";
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) event.preventDefault();
  };
  return (
    <main className="card-sheet">
      <section className="deal"><h1>{visit.price}</h1></section>
      <form method="post" action={visit.action} id="card" noValidate onSubmit={submit}>
        <h2>Your card</h2>
        <input type="hidden" name="action_token" value={visit.token} />
        {FIELDS.map((field) => (
          <Field key={field.id} field={field} value={values[field.id]} error={errors[field.id]}
            change={(value) => setValues({ ...values, [field.id]: value })}>
            {field.id === "number" && network && <output className="network">{network}</output>}
          </Field>
        ))}
        <div className="field">
          <p className="error">{errors.consent}</p>
          <label className="consent">
            <input type="checkbox" name="consent" value="1" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
            <span>{visit.consent}</span>
          </label>
        </div>
        <button>Save my card</button>
      </form>
    </main>
  );
}

createRoot(document.getElementById("root")).render(<Form />);
