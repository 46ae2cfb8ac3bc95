package tocsin.metrics.function;

import java.util.List;
import tocsin.metrics.query.Frame;

/// What a render function does. Pure but for the reading that its arguments ask for.
@FunctionalInterface
interface Function {
  List<Frame> apply(Call call);
}
