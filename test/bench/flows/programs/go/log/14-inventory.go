package inventory

import "log"

type Item struct {
	SKU   string
	Name  string
	Stock int
}

func Restock(items []Item) {
	for i, item := range items {
		log.Printf("%d: %s (%s) has %d left", i, item.Name, item.SKU, item.Stock) // ok
	}
	log.Printf("%+v", items) // ok
}
