import webpack from "webpack";
import configure from "../webpack.config.js";

/** Builds the pages; rejects with webpack's own words if anything is wrong. */
export function build(mode) {
  const configuration = typeof configure === "function" ? configure({}, { mode }) : { mode, ...configure };
  return new Promise((resolve, reject) => {
    webpack(configuration, (failure, stats) => {
      if (failure) return reject(failure);
      if (stats.hasErrors()) return reject(new Error(stats.toString({ all: false, errors: true })));
      resolve(stats);
    });
  });
}
