package tocsin.response.words;

/// Names a comment on a review.
public record CommentId(String value) implements Comparable<CommentId> {
  public CommentId {
    Ids.check("CommentId", value);
  }

  @Override
  public int compareTo(CommentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
