package tocsin.metrics.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Names with tags: for each tag its values, for each value the references that have it. Lists only
/// grow; which references live, and which have come again under another name, is for the caller to
/// know.
final class TagIndex {
  /// What the objects of a tag take beside what their arrays hold: senders may make a tag a name.
  private static final int OBJECTS = 480;

  private final Texts texts;
  private final Dictionary keys;
  private final Postings postings = new Postings();
  private final TagParts parts = new TagParts();
  private volatile TagValues[] values = {};

  TagIndex(Texts texts) {
    this.texts = texts;
    this.keys = new Dictionary(texts);
  }

  /// Adds a name.
  ///
  /// @param listed whether the reference is higher than all before; others are counted only
  void add(int reference, byte[] name, int length, boolean listed) {
    parts.of(name, length);
    while (parts.next()) {
      int key = parts.key(keys);
      if (key == Dictionary.NONE) {
        key = keys.size();
        TagValues[] all = key < values.length ? values : Arrays.copyOf(values, key + key / 2 + 4);
        all[key] = new TagValues(texts, postings);
        values = all;
        parts.addKey(keys);
      }
      values[key].add(parts, reference, listed);
    }
  }

  void remove(byte[] name, int length) {
    parts.of(name, length);
    while (parts.next()) {
      int key = parts.key(keys);
      if (key != Dictionary.NONE) {
        values[key].remove(parts);
      }
    }
  }

  Dictionary keys() {
    return keys;
  }

  TagValues values(int key) {
    return values[key];
  }

  Optional<TagValues> values(String tag) {
    byte[] bytes = tag.getBytes(StandardCharsets.UTF_8);
    int key = keys.find(bytes, 0, bytes.length);
    return key == Dictionary.NONE ? Optional.empty() : Optional.of(values[key]);
  }

  long bytes() {
    long bytes = keys.bytes() + postings.bytes() + (long) keys.size() * OBJECTS;
    for (int key = 0; key < keys.size(); key++) {
      bytes += values[key].bytes();
    }
    return bytes;
  }
}
