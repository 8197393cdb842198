package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.ReplaceTaxRates;
import dev.entrepot.application.pricing.ShowTaxRates;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.web.shared.input.Editor;
import dev.entrepot.web.shared.input.IfMatch;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Controller
@Tag(name = "Tax rates", description = "What taxes are taken where; for staff.")
final class TaxRateController {

    private static final String TAX_RATES = "/api/v1/tax-rates";

    private final ShowTaxRates showTaxRates;
    private final ReplaceTaxRates replaceTaxRates;
    private final Editor editor;

    TaxRateController(ShowTaxRates showTaxRates, ReplaceTaxRates replaceTaxRates, Editor editor) {
        this.editor = editor;
        this.showTaxRates = showTaxRates;
        this.replaceTaxRates = replaceTaxRates;
    }

    @GetMapping(TAX_RATES)
    @Operation(
            summary = "Read the tax rates",
            description = "All tax rates of the store, the most specific zones first, and how it rounds.")
    Reply<TaxRatesResponse> getTaxRates() {
        TaxTable present = read();
        return Reply.ok(TaxRatesResponse.of(present), present.version());
    }

    @PutMapping(path = TAX_RATES, consumes = MediaTypes.JSON)
    @Operation(
            summary = "Replace the tax rates",
            description =
                    "Replaces all tax rates of the store, and how it rounds. Of the rules that cover a destination the one of the most"
                            + " specific zone counts: postal codes before a region before a country before every country. What no"
                            + " rule covers is not taxed. Quotes and orders use them at once.")
    @Refuses("stale_version")
    Reply<TaxRatesResponse> replaceTaxRates(@RequestBody TaxRatesRequest request, IfMatch ifMatch) {
        List<TaxRule> rules =
                request.rules().stream().map(TaxRateController::rule).toList();
        editor.change(
                ifMatch,
                this::read,
                TaxTable::version,
                present -> replaceTaxRates.handle(new ReplaceTaxRates.Command(
                        request.settings(), rules, ifMatch.present() ? present.version() : null)));
        return getTaxRates();
    }

    private TaxTable read() {
        return showTaxRates.handle(new ShowTaxRates.Command());
    }

    private static TaxRule rule(TaxRatesRequest.RuleRequest rule) {
        List<TaxRate> rates =
                rule.rates().stream().map(TaxRatesRequest.RateRequest::toRate).toList();
        return new TaxRule(rule.zone(), rule.category(), rates, new Validity(rule.validFrom(), rule.validUntil()));
    }
}
