package tocsin.metrics.store;

class MemoryStoreTest extends SampleStoreContract {
  private final MemoryStore store = new MemoryStore(CLOCK, RETENTION, MAX_SERIES);

  @Override
  protected SampleSink sink() {
    return store;
  }

  @Override
  protected SampleSource source() {
    return store;
  }

  @Override
  protected SeriesUpkeep upkeep() {
    return store;
  }
}
