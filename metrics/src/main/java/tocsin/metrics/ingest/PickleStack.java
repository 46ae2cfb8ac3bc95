package tocsin.metrics.ingest;

import java.util.Arrays;

/// The stack and the memo of a pickle that is being read. Both are bounded by the pickle: an opcode
/// puts one value on the stack, and numbers of the memo count up. Not thread-safe.
final class PickleStack {
  private static final int FEW = 256;
  private static final int MANY = 16 * 1024;

  private long[] stack = new long[FEW];
  private int size;

  private long[] memo = new long[FEW];
  private int memoEnd;
  private int memoized;
  private int mostMemo;

  /// @param opcodes at most so many will come
  void clear(int opcodes) {
    size = 0;
    stack = stack.length > MANY ? new long[FEW] : stack;
    memo = memo.length > MANY ? new long[FEW] : memo;
    Arrays.fill(memo, 0, Math.min(memoEnd, memo.length), 0);
    memoEnd = 0;
    memoized = 0;
    mostMemo = opcodes;
  }

  void push(long value) {
    if (size == stack.length) {
      stack = Arrays.copyOf(stack, size * 2);
    }
    stack[size++] = value;
  }

  long top() throws BadPickleException {
    if (size == 0 || Pickled.kind(stack[size - 1]) == Pickled.MARK) {
      throw new BadPickleException("nothing is on the stack");
    }
    return stack[size - 1];
  }

  long pop() throws BadPickleException {
    long top = top();
    size--;
    return top;
  }

  /// Where the values above the topmost mark begin.
  int marked() throws BadPickleException {
    for (int i = size - 1; i >= 0; i--) {
      if (Pickled.kind(stack[i]) == Pickled.MARK) {
        return i + 1;
      }
    }
    throw new BadPickleException("no mark is on the stack");
  }

  int size() {
    return size;
  }

  long get(int at) {
    return stack[at];
  }

  /// Takes everything from a place on, and the mark in front of it, off.
  void dropMarked(int from) {
    size = from - 1;
  }

  void memoize() throws BadPickleException {
    remember(memoized);
  }

  void remember(int number) throws BadPickleException {
    long value = top();
    if (number < 0 || number > mostMemo) {
      throw new BadPickleException("memo " + Integer.toUnsignedString(number));
    }
    if (number >= memo.length) {
      memo = Arrays.copyOf(memo, Math.max(memo.length * 2, number + 1));
    }
    memoized += memo[number] == 0 ? 1 : 0;
    memo[number] = value;
    memoEnd = Math.max(memoEnd, number + 1);
  }

  long recall(int number) throws BadPickleException {
    if (number < 0 || number >= memoEnd || memo[number] == 0) {
      throw new BadPickleException("nothing in memo " + Integer.toUnsignedString(number));
    }
    return memo[number];
  }
}
