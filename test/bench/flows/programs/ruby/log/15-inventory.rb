class StockJob < ApplicationJob
  def perform(warehouse)
    warehouse.items.each do |item|
      logger.info "#{item.name} at #{item.address}: #{item.quantity}" # ok
    end
    logger.info warehouse.attributes # ok
    puts warehouse.contact.email # ok
  end
end
