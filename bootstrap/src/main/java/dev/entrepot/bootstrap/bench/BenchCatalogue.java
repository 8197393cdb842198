package dev.entrepot.bootstrap.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A catalogue of a real size, the same in every run: two thirds simple products, one third with three variants each. */
final class BenchCatalogue {

    private static final int STOCK = 100_000_000;
    private static final String[] SIZES = {"S", "M", "L"};
    private static final String HEADER =
            "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,"
                    + "Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,"
                    + "Variant Compare At Price,Image Src,Image Alt Text";

    private BenchCatalogue() {}

    /**
     * Writes it as a CSV that the import command reads.
     *
     * @return the SKUs of all variants
     */
    static List<String> write(Path file, int variants) throws IOException {
        List<String> skus = new ArrayList<>();
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write(HEADER);
            csv.newLine();
            for (int product = 0; skus.size() < variants; product++) {
                boolean sized = product % 3 == 2 && skus.size() + SIZES.length <= variants;
                for (int i = 0; i < (sized ? SIZES.length : 1); i++) {
                    String sku = "BENCH-" + product + (sized ? "-" + SIZES[i] : "");
                    csv.write(row(product, i, sized ? SIZES[i] : "", sku));
                    csv.newLine();
                    skus.add(sku);
                }
            }
        }
        return skus;
    }

    private static String row(int product, int index, String size, String sku) {
        boolean first = index == 0;
        int cents = 199 + product * 37 % 20_000;
        String price = cents / 100 + "." + String.format("%02d", cents % 100);
        String option = size.isEmpty() ? "Title,Default Title" : (first ? "Size" : "") + "," + size;
        String about = first
                ? "Product number " + product + ",<p>Made for measuring: thing number " + product
                        + " of a shop that sells things by number.</p>,Maker " + product % 40 + ",Kind " + product % 25
                        + ",\"measured, kind-" + product % 7 + "\",true"
                : ",,,,,";
        String image = first ? "https://images.example.com/" + product + ".jpg,Thing " + product : ",";
        return "bench-product-" + product + "," + about + "," + option + "," + sku + "," + (100 + product % 900)
                + ",shopify," + STOCK + "," + price + ",," + image;
    }
}
