package tocsin.metrics.render;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes a PNG file row by row, as its specification (ISO 15948) has it. Each row is written as
/// the difference to the one above, which in graphs is nothing for most of it.
final class PngFile {
  private static final byte[] MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte UP = 2;
  private static final int RGB = 2;
  private static final int RGB_AND_ALPHA = 6;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final Deflater deflater = new Deflater(6);
  private final byte[] packed = new byte[1 << 16];
  private final int width;
  private final boolean clear;
  private byte[] above;
  private byte[] row;
  private final byte[] line;

  /// @param clear whether pixels have an opacity
  PngFile(int width, int height, boolean clear) {
    this.width = width;
    this.clear = clear;
    int length = width * (clear ? 4 : 3);
    this.above = new byte[length];
    this.row = new byte[length];
    this.line = new byte[length + 1];
    out.writeBytes(MAGIC);
    int kind = clear ? RGB_AND_ALPHA : RGB;
    byte[] head =
        ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) kind).array();
    chunk("IHDR", head);
  }

  /// @param pixels alpha, red, green and blue, a byte each from the highest
  /// @param from index of the first pixel of the row
  void row(int[] pixels, int from) {
    int at = 0;
    for (int x = 0; x < width; x++) {
      int pixel = pixels[from + x];
      row[at++] = (byte) (pixel >> 16);
      row[at++] = (byte) (pixel >> 8);
      row[at++] = (byte) pixel;
      if (clear) {
        row[at++] = (byte) (pixel >> 24);
      }
    }
    line[0] = UP;
    for (int i = 0; i < row.length; i++) {
      line[i + 1] = (byte) (row[i] - above[i]);
    }
    deflater.setInput(line);
    while (!deflater.needsInput()) {
      body.write(packed, 0, deflater.deflate(packed));
    }
    byte[] done = above;
    above = row;
    row = done;
  }

  byte[] bytes() {
    deflater.finish();
    while (!deflater.finished()) {
      body.write(packed, 0, deflater.deflate(packed));
    }
    deflater.end();
    chunk("IDAT", body.toByteArray());
    chunk("IEND", new byte[0]);
    return out.toByteArray();
  }

  private void chunk(String name, byte[] content) {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(type);
    crc.update(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(type);
    out.writeBytes(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
