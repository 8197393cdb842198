package dev.entrepot.web.inventory;

record StockResponse(String sku, long onHand, long reserved, long available) {}
