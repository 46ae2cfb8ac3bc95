package tocsin.server.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// A request that was recorded, sent again byte for byte. Only what is replaced is another.
record RawRequest(byte[] bytes) {
  /// What was answered.
  record Answer(int status, String body) {}

  static RawRequest read(Path file) throws IOException {
    return new RawRequest(Files.readAllBytes(file));
  }

  /// Bytes stand for themselves in this charset, whatever is packed in them.
  RawRequest replacing(String text, String by) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1).replace(text, by);
    return new RawRequest(all.getBytes(StandardCharsets.ISO_8859_1));
  }

  Answer send(String address) throws IOException {
    URI to = URI.create(address);
    try (Socket socket = new Socket(to.getHost(), to.getPort())) {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      String head = head(in);
      int length = 0;
      for (String line : head.lines().toList()) {
        if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
          length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
        }
      }
      String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
      return new Answer(Integer.parseInt(head.substring(9, 12)), body);
    }
  }

  private static String head(InputStream in) throws IOException {
    var read = new ByteArrayOutputStream();
    while (!read.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      int one = in.read();
      if (one < 0) {
        throw new IOException("the connection ended after '" + read + "'");
      }
      read.write(one);
    }
    return read.toString(StandardCharsets.US_ASCII);
  }
}
