import { basename } from "node:path";

const months = { "01": "January", "04": "April", "07": "July", 10: "October" };
const lastDays = { "01": "03-31", "04": "06-30", "07": "09-30", 10: "12-31" };

/** Name and days of the quarter that a file is named by: 2024-07.csv. */
export function quarterOf(path) {
  const [year, month] = basename(path, ".csv").split("-");
  if (!months[month]) throw new Error(`${path} is not named by the first month of a quarter, such as 2024-07.csv.`);
  return { name: `${months[month]} ${year}`, from: `${year}-${month}-01`, until: `${year}-${lastDays[month]}` };
}

/** Quarters that follow one another and say the same are told as one edition. */
export function editionsOf(quarters, said) {
  const editions = [];
  for (const quarter of quarters) {
    const last = editions.at(-1);
    if (last && said(last) === said(quarter)) {
      Object.assign(last, { name: `${last.name.split(" to ")[0]} to ${quarter.name}`, until: quarter.until });
    } else editions.push({ ...quarter });
  }
  return editions;
}
