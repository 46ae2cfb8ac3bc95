package tocsin.metrics.datadog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tocsin.metrics.datadog.language.FunctionNames;

class FunctionsTest {
  @Test
  void everyFunctionOfTheLanguageIsComputedButThese() {
    assertThat(FunctionNames.all())
        .filteredOn(name -> !Functions.isComputed(name))
        .containsExactly(
            "anomalies", "autosmooth", "forecast", "piecewise_constant", "robust_trend");
  }
}
