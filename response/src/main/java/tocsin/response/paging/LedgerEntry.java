package tocsin.response.paging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;

/// One line of the ledger of pages: what happened to a page, when, and in whose words. The form is
/// drawn in `docs/ledger.md`, and must stay as it is for ever: hashes are made of it.
///
/// @param number 1 for the first line ever
/// @param attempt which attempt to deliver it; 0 for what concerns none
/// @param detail the raw receipt, or the reason; at most [#LONGEST] characters
/// @param hash SHA-256 over the hash of the line before, a line feed and [#text], in hex
public record LedgerEntry(
    long number,
    Instant at,
    PageId page,
    IncidentId incident,
    String step,
    int attempt,
    String detail,
    String hash) {
  static final int LONGEST = 1_000;

  /// The hash before the first line.
  static final String NOTHING = "0".repeat(64);

  /// What the hash is made of: the fields in one line. Line feeds in a detail become spaces.
  String text() {
    return String.join(
        "|",
        Long.toString(number),
        at.toString(),
        page.value(),
        step,
        Integer.toString(attempt),
        detail);
  }

  LedgerEntry after(String previous) {
    return new LedgerEntry(
        number, at, page, incident, step, attempt, detail, sha256(previous + "\n" + text()));
  }

  static String bounded(String detail) {
    String line = detail.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
