const SHADES = 5;

/**
 * Five shades at most, from the smallest to the largest figure on a plane of the diagram. Counts that have fewer steps
 * get fewer shades.
 */
export function scaleOf(values, counted) {
  const most = Math.max(0, ...values);
  const steps = counted ? Math.min(SHADES, most) : SHADES;

  return {
    empty: most <= 0,
    shade(value) {
      return most <= 0 || value <= 0 ? 0 : shadeOf(Math.min(steps, Math.ceil((value * steps) / most - 1e-9)));
    },
    /** Each shade with the largest value that has it. */
    steps() {
      return Array.from({ length: most > 0 ? steps : 0 }, (none, index) => ({
        shade: shadeOf(index + 1),
        upTo: counted ? Math.floor((most * (index + 1)) / steps + 1e-9) : (most * (index + 1)) / steps,
      }));
    },
  };

  function shadeOf(step) {
    return steps === 1 ? 3 : 1 + Math.round(((step - 1) * (SHADES - 1)) / (steps - 1));
  }
}
