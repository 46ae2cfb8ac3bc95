package tocsin.metrics.function;

import java.util.List;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryWindow;

/// Hears how a question is answered, step within step. One thread.
interface Steps {
  /// For whoever only wants the answer.
  Steps UNHEARD =
      new Steps() {
        @Override
        public void begin(Plan plan, QueryWindow window) {}

        @Override
        public void read(int series, long values) {}

        @Override
        public void end(List<Frame> frames) {}
      };

  void begin(Plan plan, QueryWindow window);

  /// Series were read for the step that began last.
  ///
  /// @param values in all their slots
  void read(int series, long values);

  /// The step that began last is done.
  void end(List<Frame> frames);
}
