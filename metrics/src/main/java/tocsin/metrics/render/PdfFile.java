package tocsin.metrics.render;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// The objects of a PDF file of one page, and the table of where they are.
final class PdfFile {
  private static final List<String> FONTS =
      List.of("Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique");
  private static final int FIRST_FONT = 6;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> places = new ArrayList<>();

  private PdfFile() {}

  /// Number of the font of these words.
  static int font(Picture.Face face) {
    return 1 + (face.bold() ? 1 : 0) + (face.italic() ? 2 : 0);
  }

  /// @param page what is painted on it
  /// @param opacities in hundredths, by the names that the page uses
  static byte[] of(Picture picture, String page, Map<Integer, String> opacities) {
    var file = new PdfFile();
    // The second line tells programs that copy files that this one is not text.
    file.text("%PDF-1.4\n%").bytes(new byte[] {(byte) 0xe2, (byte) 0xe3, (byte) 0xcf, (byte) 0xd3});
    file.text("\n");
    file.object("<</Type/Catalog/Pages 2 0 R>>");
    file.object("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    file.object(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 "
            + picture.width()
            + " "
            + picture.height()
            + "]/Contents 4 0 R/Resources<</Font<<"
            + fonts()
            + ">>/ExtGState<<"
            + states(opacities)
            + ">>>>>>");
    file.stream(page);
    String title = picture.title().isEmpty() ? "Graph" : picture.title();
    file.object("<</Title" + PdfText.hex(title) + "/Producer(Tocsin)>>");
    for (String font : FONTS) {
      file.object("<</Type/Font/Subtype/Type1/BaseFont/" + font + "/Encoding/WinAnsiEncoding>>");
    }
    return file.end();
  }

  private static String fonts() {
    var fonts = new StringBuilder();
    for (int i = 0; i < FONTS.size(); i++) {
      fonts.append("/F").append(i + 1).append(' ').append(FIRST_FONT + i).append(" 0 R");
    }
    return fonts.toString();
  }

  private static String states(Map<Integer, String> opacities) {
    var states = new StringBuilder();
    opacities.forEach((hundredths, name) -> {
      String share = Decimals.hundredths(new StringBuilder(), hundredths / 100.0).toString();
      states.append('/').append(name).append("<</ca ").append(share);
      states.append("/CA ").append(share).append(">>");
    });
    return states.toString();
  }

  private void object(String content) {
    places.add(out.size());
    text(places.size() + " 0 obj\n" + content + "\nendobj\n");
  }

  private void stream(String page) {
    byte[] packed = packed(page.getBytes(StandardCharsets.US_ASCII));
    places.add(out.size());
    text(places.size() + " 0 obj\n<</Filter/FlateDecode/Length " + packed.length + ">>\nstream\n");
    bytes(packed);
    text("\nendstream\nendobj\n");
  }

  private static byte[] packed(byte[] content) {
    var packed = new ByteArrayOutputStream();
    var deflater = new Deflater();
    try (var out = new DeflaterOutputStream(packed, deflater)) {
      out.write(content);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  private byte[] end() {
    int table = out.size();
    int count = places.size() + 1;
    text("xref\n0 " + count + "\n0000000000 65535 f \n");
    places.forEach(at -> text(String.format(Locale.ROOT, "%010d 00000 n \n", at)));
    text(
        "trailer\n<</Size "
            + count
            + "/Root 1 0 R/Info 5 0 R>>\nstartxref\n"
            + table
            + "\n%%EOF\n");
    return out.toByteArray();
  }

  private PdfFile text(String text) {
    return bytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private PdfFile bytes(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }
}
