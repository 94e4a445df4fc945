/* global CustomFunctions, Excel, Office */
const state = document.getElementById("state");

CustomFunctions.associate("TWICE", (number) => number * 2);
CustomFunctions.associate("COUNTDOWN", (from) => Array.from({ length: from }, (_, index) => [from - index]));
CustomFunctions.associate("SUMOF", (cells) => cells.flat().reduce((sum, cell) => sum + Number(cell), 0));
Office.actions.associate("checkSheet", async (event) => {
  await write("Hello from a command");
  event.completed();
});

async function write(text) {
  await Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.values = [[text]];
    cell.format.fill.color = "#FFE699";
    cell.load("address");
    await context.sync();
    state.textContent = `Wrote ${cell.address}`;
  });
}

async function askTooMuch() {
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().pivotTables.load("name");
      await context.sync();
    });
  } catch (error) {
    state.textContent = error.code;
  }
}

document.getElementById("pivots").addEventListener("click", () => void askTooMuch());
document.getElementById("write").addEventListener("click", () => void write("Hello from the pane"));
const { host } = await Office.onReady();
state.textContent = `Ready in ${host}`;
