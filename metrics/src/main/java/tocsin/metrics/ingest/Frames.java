package tocsin.metrics.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Cuts what comes in into frames: four bytes that say how long one is, big-endian, then so many. A
/// frame that came whole is left where it is; of one that did not, what is there is kept, and takes
/// no more room than twice that. Not thread-safe.
final class Frames {
  static final int HEADER = 4;

  private static final int LITTLE = 8 * 1024;
  private static final int MUCH = 256 * 1024;

  private final int longest;
  private ByteBuffer carried = room(LITTLE);

  // The frame at hand, without its header.
  private ByteBuffer in = carried;
  private int from;
  private int until;
  private boolean isCarried;

  /// @param longest frame that is taken, in bytes
  Frames(int longest) {
    this.longest = longest;
  }

  private static ByteBuffer room(int bytes) {
    // Names are compared in here and in what the network brings: both are of one class, which
    // compiled code likes.
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Looks for the next frame, which then stands where the other methods say, until [#done].
  ///
  /// @param more little-endian; nothing of it is passed over but what is kept here
  /// @return false when there is none yet, or when it [#isTooLong]
  boolean next(ByteBuffer more) {
    if (carried.position() == 0 && isWhole(more, more.position(), more.limit())) {
      at(more, more.position());
      isCarried = false;
      return true;
    }
    while (more.hasRemaining() && !isTooLong() && missing() > 0) {
      carry(more, Math.min(missing(), more.remaining()));
    }
    if (isTooLong() || !isWhole(carried, 0, carried.position())) {
      return false;
    }
    at(carried, 0);
    isCarried = true;
    return true;
  }

  private void at(ByteBuffer buffer, int header) {
    in = buffer;
    from = header + HEADER;
    until = from + length(buffer, header);
  }

  private boolean isWhole(ByteBuffer buffer, int header, int end) {
    return end - header >= HEADER
        && fits(length(buffer, header))
        && end - header - HEADER >= length(buffer, header);
  }

  private static int length(ByteBuffer buffer, int header) {
    return Integer.reverseBytes(buffer.getInt(header));
  }

  private boolean fits(int length) {
    return Integer.compareUnsigned(length, longest) <= 0;
  }

  /// How many bytes are still to come, as far as that is known.
  private int missing() {
    int kept = carried.position();
    return kept < HEADER ? HEADER - kept : HEADER + length(carried, 0) - kept;
  }

  private void carry(ByteBuffer more, int count) {
    if (count > carried.remaining()) {
      int enough = carried.position() + count;
      ByteBuffer larger =
          room(Math.min(Math.max(enough, carried.capacity() * 2), HEADER + longest));
      carried = larger.put(carried.flip());
    }
    carried.put(carried.position(), more, more.position(), count);
    carried.position(carried.position() + count);
    more.position(more.position() + count);
  }

  /// Whether the frame that begins is longer than is taken, so that nobody knows where the next one
  /// would begin.
  boolean isTooLong() {
    return carried.position() >= HEADER && !fits(length(carried, 0));
  }

  /// What the frame that begins says about its length.
  long claimedLength() {
    return Integer.toUnsignedLong(length(carried, 0));
  }

  int longest() {
    return longest;
  }

  /// The frame was dealt with: passes over it.
  void done() {
    if (isCarried) {
      carried = carried.capacity() > MUCH ? room(LITTLE) : carried.clear();
    } else {
      in.position(until);
    }
  }

  /// The buffer in which the frame stands.
  ByteBuffer in() {
    return in;
  }

  int from() {
    return from;
  }

  int until() {
    return until;
  }
}
