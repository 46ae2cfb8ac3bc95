// Where panels go on a grid of 24 columns. Pure: lists of { id, place: { x, y, w, h } } in, new
// lists out. A panel that is moved pushes those under it down; then all fall up as far as they can.
export const COLUMNS = 24;
export const HIGHEST = 60;

const overlap = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const reading = (a, b) => a.place.y - b.place.y || a.place.x - b.place.x;

/** A place that stays on the grid. */
export function fitting(place) {
  const w = Math.max(1, Math.min(COLUMNS, Math.round(place.w)));
  return {
    w,
    h: Math.max(1, Math.min(HIGHEST, Math.round(place.h))),
    x: Math.max(0, Math.min(COLUMNS - w, Math.round(place.x))),
    y: Math.max(0, Math.round(place.y)),
  };
}

/** All panels with one of them at another place. @returns {object[]} a new list in reading order */
export function moved(panels, id, place) {
  const own = { ...panels.find((p) => p.id === id), place: fitting(place) };
  const others = panels.filter((p) => p.id !== id).sort(reading);
  const settled = [own];
  for (const p of others) {
    let at = { ...p.place };
    // Those that stood above stay unless the moved one lies on them.
    for (let hit = settled.find((s) => overlap(s.place, at)); hit; hit = settled.find((s) => overlap(s.place, at))) at = { ...at, y: hit.place.y + hit.place.h };
    settled.push({ ...p, place: at });
  }
  return fallen(settled);
}

/** Every panel as far up as the ones above it let it. */
export function fallen(panels) {
  const done = [];
  for (const p of [...panels].sort(reading)) {
    let at = p.place;
    while (at.y > 0 && !done.some((d) => overlap(d.place, { ...at, y: at.y - 1 }))) at = { ...at, y: at.y - 1 };
    done.push({ ...p, place: at });
  }
  return done;
}

/** A place for one more panel. */
export function free(panels, w, h) {
  const last = [...panels].sort(reading).at(-1)?.place;
  const beside = last && { x: last.x + last.w, y: last.y, w, h };
  if (beside && beside.x + w <= COLUMNS && !panels.some((p) => overlap(p.place, beside))) return beside;
  return { x: 0, y: Math.max(0, ...panels.map((p) => p.place.y + p.place.h)), w, h };
}

/** The first id that no panel has. */
export function unused(panels) {
  let n = panels.length + 1;
  while (panels.some((p) => p.id === 'p' + n)) n += 1;
  return 'p' + n;
}
