export interface DialogProps {
  show: boolean;
  title: string;
  message?: string;
  /** The words of the two ways on: a verb each, never 确定 and 取消. */
  confirm: string;
  stay: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** van-dialog: a question before something that cannot be taken back. */
export function Dialog({ show, title, message, confirm, stay, onConfirm, onClose }: DialogProps) {
  return (
    <van-dialog
      custom-class="kb-dialog"
      show={show}
      title={title}
      message={message ?? ''}
      show-cancel-button
      confirm-button-text={confirm}
      cancel-button-text={stay}
      confirm-button-color="var(--kb-do-text)"
      cancel-button-color="var(--kb-text)"
      close-on-click-overlay
      onConfirm={onConfirm}
      onCancel={onClose}
      onClose={onClose}
    />
  );
}
