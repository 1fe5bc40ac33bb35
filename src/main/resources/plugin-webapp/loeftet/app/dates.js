// Dates are typed, not picked: quick for many rows, and Danish also where the browser is not.
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DANISH = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/;
const DIGITS = /^(\d{2})(\d{2})(\d{4})$/;

/** `yyyy-mm-dd` of what was typed; what is no date comes back as it was, so that the server can say so. */
export function toIso(typed) {
  const text = typed.trim();
  const iso = text.match(ISO);
  const danish = text.match(DANISH) ?? text.match(DIGITS);
  if (!iso && !danish) return text;
  const [year, month, day] = iso ? iso.slice(1) : danish.slice(1).reverse();
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `dd-mm-yyyy` of an ISO date; anything else as it is. */
export function toDanish(value) {
  const iso = (value ?? '').match(ISO);
  return iso ? `${iso[3].padStart(2, '0')}-${iso[2].padStart(2, '0')}-${iso[1]}` : value ?? '';
}

/** Writes what was typed the Danish way as soon as the field is left. */
export function tidyOnLeave(input) {
  input.addEventListener('change', () => {
    input.value = toDanish(toIso(input.value));
  });
  return input;
}
