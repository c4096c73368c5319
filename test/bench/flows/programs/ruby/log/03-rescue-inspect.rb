class MergePatientsJob < ApplicationJob
  def perform(survivor_id, duplicate_id)
    survivor, duplicate = Patient.find(survivor_id, duplicate_id)
    survivor.absorb!(duplicate)
  rescue ActiveRecord::RecordInvalid
    logger.error("merge failed: #{survivor.attributes.inspect}") # leak
    raise
  ensure
    logger.info("merge of #{duplicate_id} into #{survivor_id} done") # ok
  end
end
