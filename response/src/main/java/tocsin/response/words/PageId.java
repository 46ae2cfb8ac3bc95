package tocsin.response.words;

/// Names a page, such as `INC-12-p3`.
public record PageId(String value) implements Comparable<PageId> {
  public PageId {
    Ids.check("PageId", value);
  }

  @Override
  public int compareTo(PageId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
