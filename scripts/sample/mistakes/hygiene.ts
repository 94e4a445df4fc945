import { definityWhole, error, medicare, warning, type Mistake } from "./mistake.ts";

export const hygieneMistakes: readonly Mistake[] = [
  {
    study: "93306 26",
    plant([echo]) {
      echo!.code = "93306-26";
      echo!.mods = "";
      return [error(echo!, "code-format", "The modifier stands in the code's cell.")];
    },
  },
  {
    study: definityWhole,
    plant([, agent]) {
      agent!.qty = 1.5;
      return [error(agent!, "units-invalid", "The mL of the vial stand where its two units belong.")];
    },
  },
  {
    study: "93308 93321 93325",
    plant(lines) {
      for (const line of lines) line.dos = line.dos.replace(/-\d\d-/, "-12-");
      return lines.map((line) => error(line, "dos-invalid", "The month was mistyped: the day has not come yet."));
    },
  },
  {
    study: "93306",
    payer: /Union Trades Fund/,
    plant([echo]) {
      echo!.dos = "2026-05-12";
      return [error(echo!, "timely-filing", "The reading was signed months late: the Fund takes claims for 180 days.")];
    },
  },
  {
    study: "93306",
    plant([echo]) {
      echo!.pos = 47;
      return [error(echo!, "pos-invalid", "47 is no place of service.")];
    },
  },
  {
    study: definityWhole,
    plant([, agent]) {
      agent!.mods = "JZ, JZ";
      return [error(agent!, "modifier-invalid", "JZ twice on a line.")];
    },
  },
  {
    study: "93306",
    payer: medicare,
    plant([echo]) {
      const [first, second, ...rest] = echo!.rendering.slice(-4);
      echo!.rendering = echo!.rendering.slice(0, -4) + second! + first! + rest.join("");
      return [error(echo!, "provider-ids", "Two digits of the reader's NPI changed places.")];
    },
  },
  {
    study: "93308 93321 93325",
    plant(lines) {
      const again = { ...lines[2]! };
      lines.push(again);
      return [error(again, "duplicate-line", "Colour flow was keyed twice.")];
    },
  },
  {
    study: definityWhole,
    payer: /Northlake/,
    plant([, agent]) {
      Object.assign(agent!, { code: "A9700", mods: "", qty: 1, charge: 210 });
      return [warning(agent!, "code-not-effective", "The code for contrast of any kind, from an old charge sheet.")];
    },
  },
];
