/**
 * Reads a stream of server-sent events, however it is cut into chunks. What the events say does not
 * matter: `onEvent` is called for each that has data, which the heartbeat has not.
 */
export function createEventParser(onEvent: () => void): (chunk: Uint8Array) => void {
  const decoder = new TextDecoder();
  let line = "";
  let hasData = false;
  let endsWithReturn = false;

  return (chunk) => {
    let text = decoder.decode(chunk, { stream: true });
    if (!text) return;
    // The chunk before has ended in the middle of a line break.
    if (endsWithReturn && text.startsWith("\n")) text = text.slice(1);
    endsWithReturn = text.endsWith("\r");
    const [end = "", ...lines] = text.split(/\r\n|\r|\n/);
    line += end;
    for (const next of lines) {
      if (line) {
        hasData ||= /^data(:|$)/.test(line);
      } else {
        if (hasData) onEvent();
        hasData = false;
      }
      line = next;
    }
    // It may be long, and only the name of the field counts.
    line = line.slice(0, 10);
  };
}
