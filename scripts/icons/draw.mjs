/** Side of the square in which icons are drawn; every size is the same drawing. */
const grid = 32;

/**
 * A shape is a function of a point: its distance from the outline, negative inside. The icon's sizes are drawn from it,
 * smooth at every edge.
 */
export const box = (x, y, width, height, radius = 0) => {
  const [cx, cy] = [x + width / 2, y + height / 2];
  return (px, py) => {
    const dx = Math.abs(px - cx) - width / 2 + radius;
    const dy = Math.abs(py - cy) - height / 2 + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
};

export const disc = (cx, cy, radius) => (px, py) => Math.hypot(px - cx, py - cy) - radius;

/** A line with round ends through the points. */
export const stroke = (width, ...points) => {
  const parts = points.slice(1).map((to, i) => segment(points[i], to));
  return (px, py) => Math.min(...parts.map((part) => part(px, py))) - width / 2;
};

function segment([ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  return (px, py) => {
    const t = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
    return Math.hypot(px - ax - t * dx, py - ay - t * dy);
  };
}

/** What an ultrasound probe sees: a fan that opens downwards from its tip. */
export const fan = (cx, cy, radius, halfAngle) => {
  const [sin, cos] = [Math.sin(halfAngle), Math.cos(halfAngle)];
  return (px, py) => {
    const [dx, dy] = [Math.abs(px - cx), py - cy];
    return Math.max(Math.hypot(dx, dy) - radius, dx * cos - dy * sin);
  };
};

export const outline = (shape, width) => (px, py) => Math.abs(shape(px, py) + width / 2) - width / 2;
export const both = (a, b) => (px, py) => Math.max(a(px, py), b(px, py));
export const turned = (shape, angle, cx = grid / 2, cy = grid / 2) => {
  const [sin, cos] = [Math.sin(-angle), Math.cos(-angle)];
  return (px, py) => shape(cx + (px - cx) * cos - (py - cy) * sin, cy + (px - cx) * sin + (py - cy) * cos);
};

/** Pixels of layers `[colour, shape]` painted one over the other; a layer without a colour cuts a hole. */
export function paint(size, layers) {
  const rgba = new Uint8Array(size * size * 4);
  const scale = grid / size;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const pixel = [0, 0, 0, 0];
      for (const [colour, shape] of layers) {
        const cover = Math.max(0, Math.min(1, 0.5 - shape((x + 0.5) * scale, (y + 0.5) * scale) / scale));
        if (cover > 0) blend(pixel, colour, cover);
      }
      const alpha = pixel[3];
      const at = (y * size + x) * 4;
      for (let c = 0; c < 3; c++) rgba[at + c] = alpha > 0 ? Math.round(pixel[c] / alpha) : 0;
      rgba[at + 3] = Math.round(alpha * 255);
    }
  }
  return rgba;
}

/** Colours are held multiplied by their alpha. */
function blend(pixel, colour, cover) {
  for (let c = 0; c < 3; c++) pixel[c] = pixel[c] * (1 - cover) + (colour ? channel(colour, c) * cover : 0);
  pixel[3] = pixel[3] * (1 - cover) + (colour ? cover : 0);
}

const channel = (colour, c) => parseInt(colour.slice(1 + 2 * c, 3 + 2 * c), 16);
