package tocsin.edge.graphite;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the pickles and the MessagePack that answers are made of, and no others, as another
/// program does: it knows the formats, not the writers.
final class Unpacked {
  private static final Object MARK = new Object();
  private static final Object NOTHING = "None";

  private final ByteBuffer in;

  private Unpacked(ByteBuffer in) {
    this.in = in;
  }

  static Object pickle(byte[] bytes) {
    return new Unpacked(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)).run();
  }

  static Object msgpack(byte[] bytes) {
    return new Unpacked(ByteBuffer.wrap(bytes)).value();
  }

  private Object run() {
    Deque<Object> stack = new ArrayDeque<>();
    for (int op = in.get() & 0xFF; op != '.'; op = in.get() & 0xFF) {
      switch (op) {
        case 0x80 -> in.get();
        case '(' -> stack.push(MARK);
        case ']' -> stack.push(new ArrayList<>());
        case '}' -> stack.push(new LinkedHashMap<>());
        case 'e' -> fill(stack);
        case 'u' -> fill(stack);
        case 'X' -> stack.push(text(in.getInt()));
        case 0x8A -> stack.push(in.get() == Long.BYTES ? in.getLong() : 0);
        case 'G' -> stack.push(Double.longBitsToDouble(Long.reverseBytes(in.getLong())));
        case 'N' -> stack.push(NOTHING);
        case 0x88 -> stack.push(true);
        case 0x89 -> stack.push(false);
        default -> throw new AssertionError("pickle: " + op + " at " + in.position());
      }
    }
    return stack.pop();
  }

  @SuppressWarnings("unchecked")
  private static void fill(Deque<Object> stack) {
    List<Object> items = new ArrayList<>();
    while (stack.peek() != MARK) {
      items.addFirst(stack.pop());
    }
    stack.pop();
    if (stack.peek() instanceof List<?> list) {
      ((List<Object>) list).addAll(items);
    } else if (stack.peek() instanceof Map<?, ?> map) {
      for (int i = 0; i < items.size(); i += 2) {
        ((Map<Object, Object>) map).put(items.get(i), items.get(i + 1));
      }
    }
  }

  private Object value() {
    int type = in.get() & 0xFF;
    return switch (type) {
      case 0xDD -> {
        var list = new ArrayList<Object>();
        for (int left = in.getInt(); left > 0; left--) {
          list.add(value());
        }
        yield list;
      }
      case 0xDF -> {
        var map = new LinkedHashMap<Object, Object>();
        for (int left = in.getInt(); left > 0; left--) {
          map.put(value(), value());
        }
        yield map;
      }
      case 0xDB -> text(in.getInt());
      case 0xD3 -> in.getLong();
      case 0xCB -> in.getDouble();
      case 0xC0 -> NOTHING;
      case 0xC2 -> false;
      case 0xC3 -> true;
      default -> throw new AssertionError("msgpack: " + type + " at " + in.position());
    };
  }

  private String text(int bytes) {
    var text = new byte[bytes];
    in.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
