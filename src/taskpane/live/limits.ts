/** Lines of the longest sheet whose edits are followed: on a longer one the pane would hesitate at every edit. */
export const mostLines = 50_000;

/** Lines of the longest sheet that is read as a whole without being asked: longer ones take Excel more than a moment. */
export const mostRead = 5_000;

/** Rows of the largest edit whose rows alone are read. */
export const mostRows = 2_000;

/** Rows below the lines of a sheet in which somebody may have put more of them. */
export const belowLines = 20;
