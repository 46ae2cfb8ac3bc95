package tocsin.bench.peer;

/// What points take on the disk.
public record OnDisk(long bytes, long points) {
  public double bytesPerPoint() {
    return bytes / (double) points;
  }
}
