require "sidekiq"

class LabImportJob
  include Sidekiq::Job
  sidekiq_options queue: :labs, retry: 3

  def perform(order_id)
    order = LabOrder.includes(:patient).find(order_id)
    logger.info("Importing order=#{order_id} attempts=#{order.attempts}") # ok
    results = order.results.map { |r| "#{r.analyte}=#{r.value}" }
    logger.info("Results for #{order.patient.full_name}: #{results.join(';')}") # leak: flow/phi-to-log
  rescue Faraday::Error => e
    logger.error("#{e.class} while importing for #{order.patient.mrn}") # leak: flow/phi-to-log
    raise
  ensure
    logger.info("took #{Process.clock_gettime(Process::CLOCK_MONOTONIC)}") # ok
  end
end
