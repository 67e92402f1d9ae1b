import { Component, type ComponentChildren } from 'preact';
import { frameText } from '../../src/text/de/sidebar';
import { Button } from './Button';
import { Notice } from './Notice';

interface CatchCrashProps {
  readonly children?: ComponentChildren;
}

/** Keeps a bug in one view from emptying the whole sidebar. */
export class CatchCrash extends Component<CatchCrashProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static override getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <div class="page">
        <div class="page-body">
          <Notice kind="problem">{frameText.crashed}</Notice>
          <Button onPress={() => this.setState({ crashed: false })}>{frameText.tryAgain}</Button>
        </div>
      </div>
    );
  }
}
