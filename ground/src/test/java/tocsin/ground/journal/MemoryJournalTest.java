package tocsin.ground.journal;

class MemoryJournalTest extends JournalContract {
  private final MemoryJournal journal = new MemoryJournal();

  @Override
  protected Journal journal() {
    return journal;
  }
}
