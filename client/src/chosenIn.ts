import type { QuickPick, QuickPickItem } from 'vscode';

/** Shows a list until the user chooses from it; nothing where the user turns away. */
export function chosenIn<Item extends QuickPickItem>(picker: QuickPick<Item>): Promise<Item | undefined> {
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
