package tocsin.metrics.ingest;

import java.util.Map;

/// The opcodes of pickles, protocols 0 to 5, as Python's `pickle` module has them.
final class Opcode {
  static final byte MARK = '(';
  static final byte STOP = '.';
  static final byte POP = '0';
  static final byte POP_MARK = '1';
  static final byte DUP = '2';
  static final byte PROTO = (byte) 0x80;
  static final byte FRAME = (byte) 0x95;

  static final byte PUT = 'p';
  static final byte BINPUT = 'q';
  static final byte LONG_BINPUT = 'r';
  static final byte MEMOIZE = (byte) 0x94;
  static final byte GET = 'g';
  static final byte BINGET = 'h';
  static final byte LONG_BINGET = 'j';

  static final byte EMPTY_LIST = ']';
  static final byte LIST = 'l';
  static final byte APPEND = 'a';
  static final byte APPENDS = 'e';
  static final byte EMPTY_TUPLE = ')';
  static final byte TUPLE = 't';
  static final byte TUPLE1 = (byte) 0x85;
  static final byte TUPLE2 = (byte) 0x86;
  static final byte TUPLE3 = (byte) 0x87;

  static final byte NONE = 'N';
  static final byte NEWTRUE = (byte) 0x88;
  static final byte NEWFALSE = (byte) 0x89;
  static final byte INT = 'I';
  static final byte BININT = 'J';
  static final byte BININT1 = 'K';
  static final byte BININT2 = 'M';
  static final byte LONG = 'L';
  static final byte LONG1 = (byte) 0x8a;
  static final byte LONG4 = (byte) 0x8b;
  static final byte FLOAT = 'F';
  static final byte BINFLOAT = 'G';

  static final byte STRING = 'S';
  static final byte BINSTRING = 'T';
  static final byte SHORT_BINSTRING = 'U';
  static final byte BINBYTES = 'B';
  static final byte SHORT_BINBYTES = 'C';
  static final byte BINBYTES8 = (byte) 0x8e;
  static final byte UNICODE = 'V';
  static final byte BINUNICODE = 'X';
  static final byte SHORT_BINUNICODE = (byte) 0x8c;
  static final byte BINUNICODE8 = (byte) 0x8d;

  static final byte GLOBAL = 'c';
  static final byte STACK_GLOBAL = (byte) 0x93;

  /// What would call or build something, or is of no use in a sample.
  private static final Map<Byte, String> REFUSED =
      Map.ofEntries(
          Map.entry((byte) 'R', "REDUCE"),
          Map.entry((byte) 'b', "BUILD"),
          Map.entry((byte) 'i', "INST"),
          Map.entry((byte) 'o', "OBJ"),
          Map.entry((byte) 0x81, "NEWOBJ"),
          Map.entry((byte) 0x92, "NEWOBJ_EX"),
          Map.entry((byte) 'P', "PERSID"),
          Map.entry((byte) 'Q', "BINPERSID"),
          Map.entry((byte) 0x82, "EXT1"),
          Map.entry((byte) 0x83, "EXT2"),
          Map.entry((byte) 0x84, "EXT4"),
          Map.entry((byte) 'd', "DICT"),
          Map.entry((byte) '}', "EMPTY_DICT"),
          Map.entry((byte) 's', "SETITEM"),
          Map.entry((byte) 'u', "SETITEMS"),
          Map.entry((byte) 0x8f, "EMPTY_SET"),
          Map.entry((byte) 0x90, "ADDITEMS"),
          Map.entry((byte) 0x91, "FROZENSET"),
          Map.entry((byte) 0x96, "BYTEARRAY8"),
          Map.entry((byte) 0x97, "NEXT_BUFFER"),
          Map.entry((byte) 0x98, "READONLY_BUFFER"));

  private Opcode() {}

  /// The name of an opcode that is not read here.
  static String name(byte opcode) {
    return REFUSED.getOrDefault(opcode, "0x%02x".formatted(opcode & 0xFF));
  }
}
