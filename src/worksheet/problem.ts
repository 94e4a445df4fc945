export { Problem } from "../words/problem.ts";
